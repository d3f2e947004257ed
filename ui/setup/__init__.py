"""The first start (첫 실행 준비 · 初回準備): the program's own environment beside it. Standard library only."""
