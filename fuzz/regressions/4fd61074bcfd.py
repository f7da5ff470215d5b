('
for(1
