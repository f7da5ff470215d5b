 {:,
 if