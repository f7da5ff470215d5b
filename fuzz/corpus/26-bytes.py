b'', b"", b'a', B'a', b'''a
b'''
b'\x00\xff\0\377\n\\\''
b'\N{x}\u0041\d'
rb'\x', Rb'\n', bR'\'', BR"\"", rB'''\'a''', Br''
b'a' b'b', b'a'rb'\b'
(b'a'
 b'b')
b'\400\777'
b'a\
b'
b'#{x}'
b'a'[0], b'a'.b
f(b'a'b'b')
