"""The script screen (대본 · 台本): bringing scripts in, the breakdown of every scene, the scene and role grid."""
