"""The program as people meet it: the window and the command line. The only rooms that know Qt are here."""
