package org.annals.query.report;

/** What a report tells of each cell besides how many records it counts. */
enum Measure {
    /** The sum of the totals. There is one per currency: different ones are never added up. */
    AMOUNT,
    /** Median and 90th percentile of the time from draft to sent. */
    DURATION
}
