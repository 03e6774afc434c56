/** The small script of the html report: from mark to card, from card to mark, tabs, filters. The report can be read without it. */
export const REPORT_SCRIPT = `
(function(){
  var all=function(q,of){return Array.prototype.slice.call((of||document).querySelectorAll(q))};
  function tab(sheets,index){
    all('.tab',sheets).forEach(function(t){t.setAttribute('aria-selected',String(t.getAttribute('data-tab')===index))});
    all('.sheet-view',sheets).forEach(function(s){s.hidden=s.getAttribute('data-sheet')!==index});
  }
  all('.sheets').forEach(function(s){tab(s,'0')});
  function off(){all('.on').forEach(function(e){e.classList.remove('on')})}
  function show(id,toPaper){
    off();
    var card=document.getElementById('f-'+id), marks=all('[data-f~="'+id+'"]');
    if(card)card.classList.add('on'); marks.forEach(function(m){m.classList.add('on')});
    go(toPaper?marks[0]:card);
  }
  function spot(link){
    var marks=all('#'+link.getAttribute('data-document')+' [data-f~="'+link.getAttribute('data-spot')+'"]');
    off(); marks.forEach(function(m){m.classList.add('on')});
    go(marks[0]||document.getElementById(link.getAttribute('href').slice(1)));
  }
  function go(target){
    if(!target)return;
    var sheet=target.closest('.sheet-view'), folded=target.closest('details');
    if(sheet)tab(sheet.closest('.sheets'),sheet.getAttribute('data-sheet')); if(folded)folded.open=true;
    var top=target.getBoundingClientRect().top, far=top<-innerHeight||top>2*innerHeight;
    target.scrollIntoView({block:'center',inline:'nearest',behavior:far||matchMedia('(prefers-reduced-motion: reduce)').matches?'auto':'smooth'});
  }
  function ofCard(mark){return mark.getAttribute('data-f').split(' ').filter(function(id){return document.getElementById('f-'+id)})[0]}
  addEventListener('beforeprint',function(){all('.compared').forEach(function(d){d.open=true})});
  document.addEventListener('click',function(e){
    var mark=e.target.closest('[data-f]'), card=e.target.closest('.card'), t=e.target.closest('.tab');
    var place=e.target.closest('[data-spot]'), other=e.target.closest('[data-card]');
    if(place){e.preventDefault();spot(place)}
    else if(other){e.preventDefault();show(other.getAttribute('data-card'),false)}
    else if(t)tab(t.closest('.sheets'),t.getAttribute('data-tab'));
    else if(mark&&ofCard(mark))show(ofCard(mark),false);
    else if(card){
      var link=e.target.closest('a'); if(link)e.preventDefault();
      show(card.getAttribute('data-id'),true);
    }
  });
  document.addEventListener('keydown',function(e){
    if(e.key!=='Enter')return; var t=document.activeElement;
    if(t&&t.classList.contains('card'))show(t.getAttribute('data-id'),true);
    else if(t&&t.tagName!=='BUTTON'&&t.getAttribute('data-f')&&ofCard(t))show(ofCard(t),false);
  });
  all('.filters input').forEach(function(box){box.addEventListener('change',function(){
    all('.card[data-severity="'+box.getAttribute('data-severity')+'"]').forEach(function(c){c.hidden=!box.checked});
  })});
})();
`
