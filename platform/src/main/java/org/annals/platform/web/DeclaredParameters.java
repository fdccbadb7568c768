package org.annals.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The names of the query parameters that a controller method reads.
 *
 * @param any it reads whatever comes, as a map
 * @param single those that it reads once
 * @param repeated those that may come more than once
 */
record DeclaredParameters(boolean any, Set<String> single, Set<String> repeated) {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    static DeclaredParameters of(HandlerMethod method) {
        var single = new HashSet<String>();
        var repeated = new HashSet<String>();
        var any = false;
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                any = true;
            } else {
                names(parameter, annotation).forEach(isList(parameter) ? repeated::add : single::add);
            }
        }
        return new DeclaredParameters(any, Set.copyOf(single), Set.copyOf(repeated));
    }

    boolean contains(String name) {
        return any || single.contains(name) || repeated.contains(name);
    }

    boolean isRepeatable(String name) {
        return !single.contains(name);
    }

    private static boolean isList(MethodParameter parameter) {
        return parameter.getParameterType().isArray()
                || Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Stream<String> names(MethodParameter parameter, @Nullable RequestParam annotation) {
        if (annotation != null && !annotation.name().isEmpty()) {
            return Stream.of(annotation.name());
        }
        var type = parameter.nestedIfOptional().getNestedParameterType();
        if (annotation != null || isPlain(parameter) && BeanUtils.isSimpleProperty(type)) {
            return Stream.ofNullable(parameter.getParameterName());
        }
        if (parameter.hasParameterAnnotation(ModelAttribute.class) || isPlain(parameter) && type.isRecord()) {
            return componentNames(type);
        }
        return Stream.empty();
    }

    /** Without an annotation that says where it comes from: a query parameter, then. */
    private static boolean isPlain(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterAnnotations())
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("org.springframework.web"));
    }

    private static Stream<String> componentNames(Class<?> type) {
        if (!type.isRecord()) {
            return Arrays.stream(BeanUtils.getPropertyDescriptors(type)).map(property -> property.getName());
        }
        return Arrays.stream(BeanUtils.getResolvableConstructor(type).getParameters())
                .map(component -> {
                    var bind = AnnotatedElementUtils.findMergedAnnotation(component, BindParam.class);
                    return bind == null ? component.getName() : bind.value();
                });
    }
}
