for(
	pass