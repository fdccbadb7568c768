package org.annals.platform.problem;

/** The caller edits a version that is no longer current: 412 with the current one. */
public final class StaleVersion extends Refusal {

    private final long currentVersion;

    public StaleVersion(long currentVersion) {
        super("Someone changed this since you read it; the current version is %d.".formatted(currentVersion));
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
