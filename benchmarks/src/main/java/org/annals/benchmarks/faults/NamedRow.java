package org.annals.benchmarks.faults;

/** A row told as a story of its own. */
record NamedRow(String name, Story story) implements Row {

    @FunctionalInterface
    interface Story {
        void tell(Bench bench) throws Exception;
    }

    @Override
    public void play(Bench bench) throws Exception {
        story.tell(bench);
    }
}
