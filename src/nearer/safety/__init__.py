"""Help now, quick exit, discreet mode: reachable before unlocking, offline, without JavaScript."""
