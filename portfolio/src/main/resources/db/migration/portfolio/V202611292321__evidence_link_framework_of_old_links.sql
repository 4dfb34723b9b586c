update portfolio_evidence_link
  set framework = if(code like 'C.%', 'concepteur-integrateur-iot', 'ido-iot')
  where framework = '';
