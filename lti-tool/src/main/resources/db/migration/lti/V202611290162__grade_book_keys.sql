alter table lti_grade_book
  drop foreign key if exists lti_grade_book_ibfk_1,
  add constraint lti_grade_book_course_fk foreign key if not exists (course_id)
    references lti_course (id);
