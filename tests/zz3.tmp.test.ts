import { test } from 'vitest';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { parseDocument } from '../build/parse/document.ts';
import { alignChapter } from '../build/align/chapter.ts';
import { fitLengths } from '../build/align/length-fit.ts';
import { checks } from '../build/checks/index.ts';
import { collector } from './support/collect.ts';
import { alignRules } from '../build/diagnostics/rules/align.ts';
import { checksRules } from '../build/diagnostics/rules/checks.ts';
import { japanese, english } from './align/harbour.ts';
import { documentOf } from './align/blocks.ts';
test('x', () => {
  const ids = readdirSync('manuscript').filter(f=>f.endsWith('.md')&&existsSync('translations/en/'+f));
  const c=collector(alignRules,checksRules);
  const docs=ids.map(f=>({id:f.replace('.md',''),source:parseDocument({file:'manuscript/'+f,text:readFileSync('manuscript/'+f,'utf8')},'ja',c.report),target:parseDocument({file:'translations/en/'+f,text:readFileSync('translations/en/'+f,'utf8')},'en',c.report)}));
  let t0=Date.now(); const fit=fitLengths(docs); console.log('fit',Date.now()-t0,fit.spread,fit.weights,fit.lexicon.links.size);
  t0=Date.now();
  let n=0;
  for(const d of docs){const a=alignChapter(d.id,d.source,d.target,fit,c.report); n+=a.pairs.length; for(const k of checks)k.run(a,c.report);}
  console.log('align',Date.now()-t0,n); console.log(c.lines().join('\n'));
  // performance
  const many=(d:typeof japanese)=>documentOf(d.file,d.language,Array.from({length:31},(_,i)=>d.blocks.map(b=>b.kind==='paragraph'?{...b,text:b.text+i}:b)).flat());
  const S=many(japanese),T=many(english);
  t0=Date.now(); const f2=fitLengths([{source:S,target:T}]); console.log('fit2000',Date.now()-t0);
  t0=Date.now(); const r=collector(alignRules); const a=alignChapter('c',S,T,f2,r.report); console.log('align2000',S.blocks.length,Date.now()-t0,r.lines().length,a.pairs.filter(p=>p.state!=='paired').length);
  t0=Date.now(); alignChapter('c',S,{...T,blocks:T.blocks.slice(0,1000)},f2,()=>undefined); console.log('align2000x1000',Date.now()-t0);
},100000);
