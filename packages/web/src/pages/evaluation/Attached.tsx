/** Files of the dossier by their names; a name without a file stands as it was given. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../../office/call.ts'
import { useDossier } from '../../office/use-dossier.tsx'
import { fileAddress, type StoredFile } from '../../parts/proof/upload.ts'

export function Attached({ names }: { readonly names: readonly string[] }) {
  const { dossier } = useDossier()
  const { data } = useQuery({
    queryKey: ['files', dossier.id],
    queryFn: () => call<{ readonly files: readonly StoredFile[] }>('GET', `/dossiers/${dossier.id}/files`),
    retry: false,
  })
  return (
    <p className="small">
      {names.map(name => {
        const file = data?.files.find(f => f.name === name)
        return file ? (
          <a key={name} href={fileAddress(dossier.id, file.sha256)} download={name}>
            {name}
          </a>
        ) : (
          <span key={name}>{name} </span>
        )
      })}
    </p>
  )
}
