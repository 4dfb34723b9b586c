package org.preuve.dev;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A compiled class: what others see of it, and what it sees of others. */
final class ClassShape {

  private static final String TEMPLATES = "/jte/";

  private final ClassReader reader;
  private final String text;

  ClassShape(byte[] bytes) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.reader = new ClassReader(bytes);
  }

  /** {@code org/preuve/web/Page}. */
  String name() {
    return reader.getClassName();
  }

  /** The class above and the interfaces. */
  Set<String> above() {
    var above = new TreeSet<>(Set.of(reader.getInterfaces()));
    above.add(reader.getSuperName());
    return above;
  }

  /** Whether that name stands anywhere in the class; a longer name that holds it counts too. */
  boolean mentions(String name) {
    return text.contains(name);
  }

  /**
   * Everything but the bodies of methods: two builds of a class with the same outline can take each
   * other's place while the program runs, and who was compiled with one works with the other.
   */
  byte[] outline() {
    var outline = new ClassWriter(0);
    reader.accept(new Outline(outline), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return outline.toByteArray();
  }

  /**
   * The bodies that ran already when the class was loaded or its beans were made; what they set up
   * stays, so that a new body would show nothing. A template's only hold its line numbers.
   */
  byte[] beginnings() {
    var beginnings = new ClassWriter(0);
    if (!name().contains(TEMPLATES)) {
      reader.accept(new Beginnings(beginnings), ClassReader.SKIP_DEBUG);
    }
    return beginnings.toByteArray();
  }

  /** Leaves out a class that bodies with lambdas or joined texts mention. */
  private abstract static class WithoutLookup extends ClassVisitor {

    WithoutLookup(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInnerClass(
        String name, @Nullable String outer, @Nullable String inner, int access) {
      if (!name.startsWith("java/lang/invoke/")) {
        super.visitInnerClass(name, outer, inner, access);
      }
    }
  }

  /** Leaves out what the compiler made for lambdas, which the JVM takes as part of the bodies. */
  private static final class Outline extends WithoutLookup {

    Outline(ClassVisitor next) {
      super(next);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return name.startsWith("lambda$")
          ? null
          : super.visitMethod(access, name, descriptor, signature, exceptions);
    }
  }

  /** Constructors and static initializers only. */
  private static final class Beginnings extends WithoutLookup {

    Beginnings(ClassVisitor next) {
      super(next);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return name.startsWith("<")
          ? super.visitMethod(access, name, descriptor, signature, exceptions)
          : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return null;
    }
  }
}
