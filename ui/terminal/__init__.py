"""The command line (명령줄 · コマンドライン): the same work without a window, and without Qt."""
