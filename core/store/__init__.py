"""The production file (작품 파일 · 作品ファイル): one log is the truth, tables are its projection. Imports values."""
