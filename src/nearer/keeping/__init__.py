"""What every room shares about a kept record: begun, kept, shown in a line, changed, erased."""
