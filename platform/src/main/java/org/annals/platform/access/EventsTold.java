package org.annals.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Marks the request of this thread as one that events tell of, so that the trail of access need not. */
public final class EventsTold {
    private static final String ATTRIBUTE = EventsTold.class.getName();

    private EventsTold() {}

    /** Without a request it does nothing. */
    public static void mark() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean by(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
