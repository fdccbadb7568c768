/** How fast, how soon visible and how large, beside what the same PostgreSQL does without the application. */
package org.annals.benchmarks.size;
