// @package cloudinary 2.11.0
import { v2 as cloudinary } from 'cloudinary';

cloudinary.config({ cloud_name: 'demo', secure: true });

export async function save(path: string) {
  const image = await cloudinary.uploader.upload(path, { folder: 'avatars', timeout: 15_000 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http cloudinary uploader.upload write timeout=15000 retry=absent
  await cloudinary.uploader.destroy('avatars/old');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http cloudinary uploader.destroy write timeout=60000 retry=absent
  const list = await cloudinary.api.resources({ max_results: 10, timeout: 5000 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http cloudinary api.resources read timeout=absent retry=absent
  return { url: cloudinary.url(image.public_id), list };
}

// not calls: URLs and signatures, a local uploader
cloudinary.utils.api_sign_request({ timestamp: 1 }, 'secret');
cloudinary.image('a.png');
class Uploader { upload(path: string) { return path; } }
new Uploader().upload('a');
