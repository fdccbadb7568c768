package org.annals.query.search;

import java.util.Collection;
import java.util.List;
import org.annals.query.reading.Viewer;

/** Finds the newest records that answer a question, in the present or in the past. */
interface Records {
    /** @param before the place after which to go on */
    List<FoundRecord> find(Question question, Collection<String> types, Viewer viewer, Place before, int limit);
}
