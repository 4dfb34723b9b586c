-- what was judged is the competency; nobody is made to have found each of its criteria
update badge_achievement
set description_fr = left(regexp_replace(description_fr, '^Sur ses propres réalisations, une personne habilitée a constaté.: ',
    'Sur ses propres réalisations, une personne habilitée a jugé cette compétence acquise. Critères du référentiel : '), 1000),
  description_en = left(regexp_replace(description_en, '^On work of their own, an authorised person has found: ',
    'On work of their own, an authorised person judged this competency achieved. Criteria of the framework: '), 1000)
where description_fr like 'Sur ses propres réalisations, une personne habilitée a constaté%'
  or description_en like 'On work of their own, an authorised person has found:%';
