package org.annals.benchmarks.faults.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/** A class with calls of {@link Tripwire} in some of its methods. */
final class Instrumented {

    private static final ClassDesc TRIPWIRE = ClassDesc.of(Tripwire.class.getName());
    private static final MethodTypeDesc AT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

    private final List<Place> places;
    private final ClassFile classFile;

    Instrumented(List<Place> places, ClassLoader loader) {
        this.places = places;
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).cached()));
    }

    byte[] bytes(byte[] original) {
        ClassTransform methods = (builder, element) -> {
            if (element instanceof MethodModel method && !placesIn(method).isEmpty()) {
                builder.transformMethod(method, MethodTransform.transformingCode(new Calls(placesIn(method))));
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(classFile.parse(original), methods);
    }

    private List<Place> placesIn(MethodModel method) {
        boolean written = method.code().isPresent() && !method.flags().has(AccessFlag.SYNTHETIC);
        return places.stream()
                .filter(place -> written
                        && place.is(
                                method.methodName().stringValue(),
                                method.methodType().stringValue()))
                .toList();
    }

    /** The calls in one method. */
    private record Calls(List<Place> places) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            call(code, false);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                call(code, true);
            }
            code.with(element);
        }

        private void call(CodeBuilder code, boolean onExit) {
            places.stream()
                    .filter(place -> place.onExit() == onExit)
                    .forEach(place -> code.ldc(place.toString()).invokestatic(TRIPWIRE, "at", AT));
        }
    }
}
