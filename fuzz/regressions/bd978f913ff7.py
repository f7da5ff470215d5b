f'\N{BULLET}\
'