'', "", '''''', """"""
'a', "a", '''a''', """a"""
'"', "'", '''"''', """'""", '''a'b''c''', """a"b""c"""
'\'', "\"", '\\', '\\\\'
'\a\b\f\n\r\t\v\0\1\12\123\1234\x41\u0041\U00000041'
'\N{BULLET}\N{LATIN SMALL LETTER A WITH ACUTE}\N{digit one}\N{HANGUL SYLLABLE GA}'
'\d\8\9\(\ '
'\400\777'
'a\
b'
'''a
b
'''
"""
  a \
  b
"""
r'\'', r"\"", r'\n\x\N{y}', r'''\
''', R'a'
u'a', U'a', u'''a'''
'é', '日本', '😀', 'e\u0301', '\ud83d', '\ud83d\ude00', '\U0001F600'
'a' 'b', 'a'"b"'''c''', 'a' u'b', u'a' 'b'
('a'
 'b'  # comment
 r'\c')
'a''b'
"a""b"
x = 'a' \
    'b'
'%s' % x, 'a'.b, 'a'[0], 'a'(), 'a' if 'b'else'c'
'#', '# not a comment', "'''", '"""'
'tab	form feed'
if'a':pass
'{}', '{x}', '{{'
