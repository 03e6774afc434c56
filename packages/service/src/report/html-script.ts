/** The small script of the html report: from mark to card, from card to mark, filters. The report can be read without it. */
export const REPORT_SCRIPT = `
(function(){
  var all=function(q){return Array.prototype.slice.call(document.querySelectorAll(q))};
  function show(id,toPaper){
    all('.on').forEach(function(e){e.classList.remove('on')});
    var card=document.getElementById('f-'+id), marks=all('[data-f~="'+id+'"]');
    if(card)card.classList.add('on'); marks.forEach(function(m){m.classList.add('on')});
    var target=toPaper?marks[0]:card; if(target)target.scrollIntoView({block:'center',behavior:'smooth'});
  }
  document.addEventListener('click',function(e){
    var mark=e.target.closest('[data-f]'), card=e.target.closest('.card');
    if(mark)show(mark.getAttribute('data-f').split(' ')[0],false);
    else if(card&&!e.target.closest('a'))show(card.getAttribute('data-id'),true);
  });
  document.addEventListener('keydown',function(e){
    if(e.key!=='Enter')return; var t=document.activeElement;
    if(t&&t.classList.contains('card'))show(t.getAttribute('data-id'),true);
    else if(t&&t.getAttribute('data-f'))show(t.getAttribute('data-f').split(' ')[0],false);
  });
  all('.filters input').forEach(function(box){box.addEventListener('change',function(){
    all('.card[data-severity="'+box.getAttribute('data-severity')+'"]').forEach(function(c){c.hidden=!box.checked});
  })});
})();
`
