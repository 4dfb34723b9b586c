package org.preuve.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Logger;
import org.hibernate.annotations.TenantId;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ForOtherModules;
import org.preuve.web.base.LoggedFault;

/** Rules about rooms that hold for the whole house; planted faults show that each can fail. */
final class Rooms {

  /** Of an exception. */
  private static final Set<String> WORDS =
      Set.of("getMessage", "getLocalizedMessage", "toString", "printStackTrace");

  private Rooms() {}

  /** Every package is a room of its own, root packages too; compiled templates are no room. */
  static ArchRule noCycles() {
    return slices()
        .assignedFrom(new Packages())
        .should()
        .beFreeOfCycles()
        .because("whoever changes one room must know what lies above it");
  }

  /** A module shows its root package, and what is marked for others. */
  static ArchRule nothingElseShown(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".*..")
        .and(are(describe("not for other modules", c -> !markedForOthers(c))))
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(root + "..");
  }

  /** Every address says to whom it is open, and has the filter that goes with it. */
  static ArchRule everyResourceSaysToWhomItIsOpen() {
    return methods()
        .that(are(describe("answers to HTTP", Rooms::answersHttp)))
        .should(new SayToWhomTheyAreOpen());
  }

  /**
   * Every table belongs to a registration, or to one of those that belong to the installation.
   *
   * @param ofTheInstallation simple names of their entities
   */
  static ArchRule everyTableHasARegistration(Set<String> ofTheInstallation) {
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .and(are(describe("of a tenant", c -> !ofTheInstallation.contains(c.getSimpleName()))))
        .should(new HaveATenant());
  }

  /**
   * What an exception says in words comes into the log through one class, which leaves it out: a
   * class with a logger hands on neither an exception nor its words.
   */
  static ArchRule faultsAreLoggedByOneClass() {
    return noClasses()
        .that()
        .resideInAPackage("org.preuve..")
        .and()
        .resideOutsideOfPackages("org.preuve.demo..", "org.preuve.dev..")
        .and()
        .doNotBelongToAnyOf(LoggedFault.class)
        .and(are(describe("with a logger", Rooms::logs)))
        .should()
        .callMethodWhere(describe("an exception or its words are read", Rooms::tellsOfAFault));
  }

  private static boolean logs(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isAssignableTo(Logger.class));
  }

  private static boolean tellsOfAFault(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    if (owner.isAssignableTo(Logger.class)) {
      return call.getTarget().getRawParameterTypes().stream()
          .anyMatch(type -> type.isAssignableTo(Throwable.class));
    }
    // other libraries' classes are known by name only, so that the class itself must say it
    return WORDS.contains(call.getName()) && Throwable.class.isAssignableFrom(owner.reflect());
  }

  private static boolean markedForOthers(JavaClass type) {
    return type.isAnnotatedWith(ForOtherModules.class)
        || type.getEnclosingClass().filter(Rooms::markedForOthers).isPresent();
  }

  private static boolean answersHttp(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var room = type.getPackageName();
      boolean templates = Arrays.asList(room.split("\\.")).contains("jte");
      return templates ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }

  private static final class SayToWhomTheyAreOpen extends ArchCondition<JavaMethod> {

    SayToWhomTheyAreOpen() {
      super("say to whom they are open");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      var type = method.getOwner();
      var open =
          method
              .tryGetAnnotationOfType(OpenTo.class)
              .or(() -> type.tryGetAnnotationOfType(OpenTo.class))
              .map(o -> Set.of(o.value()))
              .orElse(Set.of());
      if (open.isEmpty()) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to ?"));
        return;
      }
      var guarded = guarded(type);
      if (!guarded.containsAll(open)) {
        var text = method.getFullName() + " is open to " + open + ", its filter to " + guarded;
        events.add(SimpleConditionEvent.violated(method, text));
      }
    }

    private static Set<Who> guarded(JavaClass type) {
      if (type.isAnnotatedWith(InAdministration.class)) {
        return Set.of(Who.ADMINISTRATION);
      }
      return type.isAnnotatedWith(InCourse.class)
          ? EnumSet.of(Who.COURSE, Who.LEARNER, Who.ASSESSOR)
          : Set.of(Who.ANYBODY);
    }
  }

  private static final class HaveATenant extends ArchCondition<JavaClass> {

    HaveATenant() {
      super("have a registration");
    }

    @Override
    public void check(JavaClass entity, ConditionEvents events) {
      boolean tenant =
          entity.getFields().stream().anyMatch(field -> field.isAnnotatedWith(TenantId.class));
      if (!tenant) {
        events.add(
            SimpleConditionEvent.violated(entity, entity.getName() + " has no registration"));
      }
    }
  }
}
