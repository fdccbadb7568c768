package org.annals.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.annals.platform.security.AccessTokens;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the signed-in user as the actor of the request. */
@Component
@Order(FilterOrder.ACTOR)
class ActorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
            RequestActor.is(token.getSubject(), request);
            var name = token.getClaimAsString(AccessTokens.DISPLAY_NAME);
            RequestContext.bind(
                    RequestContext.current().signedIn(token.getSubject(), name == null ? token.getSubject() : name));
        }
        chain.doFilter(request, response);
    }
}
