# 
 x