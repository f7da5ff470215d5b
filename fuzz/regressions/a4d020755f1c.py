match'':
 elif\