package org.preuve.lti.admin.account;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.preuve.web.base.ForOtherModules;

/** Marks resources that need an administrator's session, {@code /admin/…}. */
@ForOtherModules
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InAdministration {}
