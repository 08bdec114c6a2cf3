"""The root map: roots below, patterns as the trunk, steps as branches."""
