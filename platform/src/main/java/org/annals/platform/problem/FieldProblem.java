package org.annals.platform.problem;

/**
 * One thing that is wrong with one part of the request.
 *
 * @param pointer JSON pointer into the body ({@code /lines/0/quantity}, empty for the whole body), or the bare name of
 *     the query parameter or header
 * @param code stable kebab-case word for programs, such as {@code must-be-positive}
 * @param detail what is wrong, for people
 */
public record FieldProblem(String pointer, String code, String detail) {}
