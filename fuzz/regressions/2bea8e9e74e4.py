except:[for(]
x