"""The command line: one thin module a command, each over a function of the library."""
