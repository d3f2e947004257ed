"""Files the program ships: fonts, icons, dated rule data, templates, the sample production."""
