"""A table one can type in: `Grid` shows rows of ready cells, and hands what is typed or pasted to one function.

grid = Grid([Column("call", 60, editable=True), Column("name", stretches=True)], write=self.write_cells)
grid.say(["Call", "Role"])                       # in retranslate
grid.set_rows([Row(call.id, call) for call in calls], self.cells_of)      # in refresh
"""
