snakes = "🐍🐍"
é = "漢字", snakes == None, f'ü', snakes is "é"
