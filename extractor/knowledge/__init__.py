"""Tables of facts and their look-ups: types, bodies, places, actors, criteria, acts, measures."""
