"""Words that recognition misread, put right by what stands beside them.

A text is looked at only where words in it can be none of the language (:mod:`.gate`).  Then every
word that does not go with its neighbours is weighed against the words it may have been
(:mod:`.readings`), by how often those stand beside each other in the language of administration and
elsewhere in the same document (:mod:`.usage`), and the most probable row of words is found
(:mod:`.decoding`): a noisy channel, as in Shannon (1948) and Kernighan, Church and Gale (1990).
What stands on the page is kept beside each change (:class:`.Slip`).
"""
