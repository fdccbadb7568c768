package org.annals.standalone.datafolder;

/** The start cannot go on. The message is one line for the person at the console: what is wrong, and where. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
