package org.annals.platform.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of POST that has one effect, a decision, and says beforehand how it will answer
 * ({@link KeyedRequest#willAnswer}). Its answer is stored with the events and needs no claim of the key before: of two requests with one
 * key only one can store anything. Whatever else a handler does may happen again when the request is repeated.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneDecision {}
