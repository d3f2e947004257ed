"""Values (값 · 値) every room shares: names, texts, times, lengths, money, findings. Standard library only."""
