"""The door to step 2, and the page that comes after a hard one."""
