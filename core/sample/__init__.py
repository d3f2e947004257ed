"""Productions to look at (견본 작품 · サンプル作品): the written sample, and the seeded benchmark production.

Fills a store; imports `calls` and every room below it. Its texts are in `resources/sample/`.
"""
