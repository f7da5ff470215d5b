match(()in{}for	f"{x}"in{}):#ü
 case*x,:x