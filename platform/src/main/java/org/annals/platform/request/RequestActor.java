package org.annals.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whose request it was, for those who look at it when it is over: then {@link RequestContext} is gone. */
public final class RequestActor {
    private static final String ATTRIBUTE = RequestActor.class.getName();

    private RequestActor() {}

    /** Names the user of the request of this thread, as sign-in learns it; without a request it does nothing. */
    public static void isCurrently(String actorId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, actorId, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static void is(String actorId, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, actorId);
    }

    /** The user's id, or {@link RequestContext#ANONYMOUS}. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String actorId ? actorId : RequestContext.ANONYMOUS;
    }
}
