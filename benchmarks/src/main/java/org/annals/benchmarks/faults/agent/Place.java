package org.annals.benchmarks.faults.agent;

/**
 * A place in the application's code.
 *
 * @param className with dots
 * @param parameter the simple name of a parameter's type, which tells overloaded methods apart; empty for any
 * @param onExit just before the method returns; otherwise as its first step
 */
public record Place(String className, String method, String parameter, boolean onExit) {

    public static Place entering(String className, String method, String parameter) {
        return new Place(className, method, parameter, false);
    }

    public static Place leaving(String className, String method, String parameter) {
        return new Place(className, method, parameter, true);
    }

    static Place parse(String text) {
        String[] parts = text.split("\\|", -1);
        return new Place(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]));
    }

    boolean isIn(String internalClassName) {
        return className.equals(internalClassName.replace('/', '.'));
    }

    boolean is(String methodName, String descriptor) {
        return method.equals(methodName)
                && (parameter.isEmpty()
                        || descriptor.contains("/" + parameter + ";")
                        || descriptor.contains("$" + parameter + ";"));
    }

    /** What {@link #parse} reads, in one line. */
    @Override
    public String toString() {
        return String.join("|", className, method, parameter, Boolean.toString(onExit));
    }
}
