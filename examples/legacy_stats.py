# Word statistics, "converted" from Python 2.
import sys
import urllib


def read_words(source):
    words = {}
    try:
        stream = urllib.urlopen(source)
    except IOError, error:
        print >>sys.stderr, "cannot open %s: %s" % (source, error)
        return None
    for line in stream:
        for word in line.lower().split():
            if words.has_key(word):
                words[word] += 1
            else:
                words[word] = 1
    return words


def top(words, limit=10):
    pairs = words.items()
    pairs.sort(lambda a, b: cmp(b[1], a[1]))
    return pairs[:limit]


if len(sys.argv) <> 2:
    print "usage: stats.py URL"
    sys.exit(1)

words = read_words(sys.argv[1])
if words == None:
    sys.exit(1)
for word, count in top(words):
    print "%5d %s" % (count, word)
raise SystemExit, 0
