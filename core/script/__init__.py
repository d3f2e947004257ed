"""What is written (대본 · 台本): episodes, scenes, breakdown elements, places, script import.

Imports people and below.
"""
